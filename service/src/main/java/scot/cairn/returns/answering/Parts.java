package scot.cairn.returns.answering;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.By;
import scot.cairn.pack.ReturnTemplate.Repeat;
import scot.cairn.pack.ReturnTemplate.Section;
import scot.cairn.pack.StandardSet;
import scot.cairn.pack.StandardSet.Named;
import scot.cairn.pack.StandardSet.Standard;
import scot.cairn.returns.templates.ReturnTemplates;

/** The parts of a form, in the order in which they are asked. */
@Component
class Parts {

    private final ReturnTemplates templates;

    Parts(ReturnTemplates templates) {
        this.templates = templates;
    }

    List<Part> of(ReturnTemplate template) {
        return template.sections().stream()
                .flatMap(this::of)
                .map(part ->
                        new Part(
                                part.id(),
                                part.section(),
                                part.title(),
                                template.ownFormat() != null))
                .toList();
    }

    private Stream<Part> of(Section section) {
        Repeat repeat = section.repeat();
        return repeat == null
                ? Stream.of(new Part(section.id(), section, section.title(), false))
                : templates.set(repeat).stream().flatMap(set -> of(section, repeat, set));
    }

    private static Stream<Part> of(Section section, Repeat repeat, StandardSet set) {
        if (!repeat.by().contains(By.STANDARD)) {
            return set.settings().stream()
                    .map(setting ->
                            new Part(
                                    section.id() + "/" + setting.id(),
                                    section,
                                    "%s: %s".formatted(section.title(), setting.name()),
                                    false));
        }
        return set.standards().stream()
                .filter(one ->
                        repeat.numbers().isEmpty() || repeat.numbers().contains(one.number()))
                .flatMap(one -> of(section, repeat, set, one));
    }

    private static Stream<Part> of(
            Section section, Repeat repeat, StandardSet set, Standard standard) {
        String id = "%s/%d".formatted(section.id(), standard.number());
        String name =
                "%s %d%s"
                        .formatted(
                                set.abbreviation(),
                                standard.number(),
                                standard.title() == null ? "" : ", " + standard.title());
        return repeat.by().contains(By.SETTING)
                ? set.settings().stream().map(setting -> inSetting(section, id, name, setting))
                : Stream.of(new Part(id, section, name, false));
    }

    private static Part inSetting(Section section, String id, String name, Named setting) {
        return new Part(
                id + "/" + setting.id(), section, "%s: %s".formatted(name, setting.name()), false);
    }
}
