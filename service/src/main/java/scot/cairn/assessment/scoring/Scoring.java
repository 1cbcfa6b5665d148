package scot.cairn.assessment.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scot.cairn.assessment.scoring.Computed.Lack;
import scot.cairn.pack.ScoringMethod;
import scot.cairn.pack.ScoringMethod.Level;
import scot.cairn.pack.ScoringMethod.Need;
import scot.cairn.pack.ScoringMethod.Rule;
import scot.cairn.pack.ScoringMethod.Status;

/**
 * Computes statuses by one version of a method. The first rule of which every need is met decides,
 * from the highest status down; where none is, it is the lowest. As each need asks for a level or
 * more, more evidence never lowers a status and less never raises it.
 */
public final class Scoring {

    private final ScoringMethod method;
    private final Map<String, String> streams;
    private final Map<String, Integer> ranks = new HashMap<>();

    /**
     * By a method.
     *
     * @param streams name of each stream of the set that it assesses, by id
     */
    public Scoring(ScoringMethod method, Map<String, String> streams) {
        this.method = method;
        this.streams = Map.copyOf(streams);
        for (Level level : method.levels()) {
            ranks.put(level.id(), ranks.size());
        }
    }

    /** The status of what was seen, with what decided it and what would change it. */
    public Computed of(Seen seen) {
        if (seen.streams().isEmpty()) {
            return new Computed(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    "%s: nothing was submitted.".formatted(method.notAssessed().name()));
        }
        List<Rule> rules = method.rules();
        int met = 0;
        while (met < rules.size() && !isMet(rules.get(met), seen)) {
            met++;
        }
        Status status =
                met == rules.size() ? method.scale().getFirst() : status(rules.get(met).status());
        Optional<Rule> above = met == 0 ? Optional.empty() : Optional.of(rules.get(met - 1));
        List<Lack> lacks = above.map(rule -> lacks(rule, seen)).orElse(List.of());
        return new Computed(
                Optional.of(status),
                above.map(rule -> status(rule.status())),
                lacks,
                reason(status, met == rules.size() ? null : rules.get(met), above, lacks));
    }

    private Status status(String id) {
        return method.scale().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    // ---- What a rule lacks.

    private boolean isMet(Rule rule, Seen seen) {
        return rule.needs().stream()
                .allMatch(need ->
                        (!need.monitored() || seen.monitored())
                                && IntStream.rangeClosed(0, need.roundsBefore())
                                        .allMatch(back ->
                                                need.streams().stream()
                                                        .map(stream -> seen.shown(stream, back))
                                                        .allMatch(shown -> isEnough(shown, need))));
    }

    private boolean isEnough(Shown shown, Need need) {
        return (need.submitted() == null || shown.submitted() >= rank(need.submitted()))
                && (need.confirmed() == null || shown.confirmed() >= rank(need.confirmed()));
    }

    private List<Lack> lacks(Rule rule, Seen seen) {
        List<Lack> lacks = new ArrayList<>();
        for (Need need : rule.needs()) {
            if (need.monitored() && !seen.monitored()) {
                lacks.add(new Lack(Optional.empty(), "live monitoring, of which there is none"));
            }
            for (int back = 0; back <= need.roundsBefore(); back++) {
                for (String stream : need.streams()) {
                    Shown shown = seen.shown(stream, back);
                    add(lacks, stream, back, need.submitted(), "submitted", shown.submitted());
                    add(lacks, stream, back, need.confirmed(), "confirmed", shown.confirmed());
                }
            }
        }
        return lacks;
    }

    private void add(
            List<Lack> lacks,
            String stream,
            int back,
            @Nullable String level,
            String how,
            int has) {
        if (level != null && has < rank(level)) {
            lacks.add(
                    new Lack(
                            Optional.of(stream),
                            "%s %s as %s%s, where it is %s"
                                    .formatted(
                                            name(stream),
                                            how,
                                            name(rank(level)),
                                            round(back),
                                            name(has))));
        }
    }

    private int rank(String level) {
        Integer rank = ranks.get(level);
        if (rank == null) {
            throw new IllegalArgumentException("no level " + level);
        }
        return rank;
    }

    // ---- In sentences.

    private String reason(
            Status status, @Nullable Rule met, Optional<Rule> above, List<Lack> lacks) {
        String why =
                met == null
                        ? "%s: what any other status needs is not there.".formatted(status.name())
                        : "%s: %s.".formatted(status.name(), words(met));
        return above.map(rule ->
                        "%s %s needs %s."
                                .formatted(
                                        why,
                                        status(rule.status()).name(),
                                        lacks.stream()
                                                .map(Lack::words)
                                                .collect(Collectors.joining("; and "))))
                .orElse(why);
    }

    /** What a rule needs, as a part of a sentence. */
    public String words(Rule rule) {
        return rule.needs().stream().map(this::words).collect(Collectors.joining("; "));
    }

    private String words(Need need) {
        List<String> words = new ArrayList<>();
        if (!need.streams().isEmpty()) {
            String who =
                    need.streams().stream().map(this::bare).collect(Collectors.joining(" and "))
                            + " evidence";
            levels(need)
                    .forEach((how, level) ->
                            words.add(
                                    "%s %s as %s%s%s"
                                            .formatted(
                                                    who,
                                                    how,
                                                    name(rank(level)),
                                                    isHighest(level) ? "" : " or more",
                                                    rounds(need.roundsBefore()))));
        }
        if (need.monitored()) {
            words.add("live monitoring goes on");
        }
        return String.join(", ", words);
    }

    private static Map<String, String> levels(Need need) {
        Map<String, String> levels = new LinkedHashMap<>();
        if (need.submitted() != null) {
            levels.put("submitted", need.submitted());
        }
        if (need.confirmed() != null) {
            levels.put("confirmed", need.confirmed());
        }
        return levels;
    }

    private boolean isHighest(String level) {
        return method.levels().getLast().id().equals(level);
    }

    private static String rounds(int before) {
        return switch (before) {
            case 0 -> "";
            case 1 -> ", in this round and the one before";
            default -> ", in this round and the %d before".formatted(before);
        };
    }

    private static String round(int back) {
        return switch (back) {
            case 0 -> "";
            case 1 -> " in the round before";
            default -> " %d rounds before".formatted(back);
        };
    }

    private String name(int level) {
        return method.levels().get(level).name();
    }

    private String name(String stream) {
        return bare(stream) + " evidence";
    }

    private String bare(String stream) {
        return streams.getOrDefault(stream, stream).toLowerCase(Locale.UK);
    }
}
