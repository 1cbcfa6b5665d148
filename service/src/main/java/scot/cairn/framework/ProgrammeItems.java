package scot.cairn.framework;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Named programmes as data. */
@Component
@Order(6)
class ProgrammeItems implements ItemSource {

    private final Programmes programmes;

    ProgrammeItems(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.PROGRAMME;
    }

    @Override
    public String plural() {
        return "programmes";
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        return programmes.all(asKnownOn).stream()
                .map(programme ->
                        new Item(
                                new Subject(SubjectKind.PROGRAMME, programme.id()),
                                "Programme",
                                programme.name(),
                                null,
                                programme))
                .toList();
    }
}
