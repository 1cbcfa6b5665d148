package scot.cairn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.rates.AgeBand;
import scot.cairn.statistics.rates.DirectRate;
import scot.cairn.statistics.rates.Proportion;
import scot.cairn.statistics.rates.Rate;

/** A method that is timed over columns of numbers, as both sides have them in memory. */
enum RatesMethod {
    RATE("a rate, exact and Byar's intervals", "id"),
    PROPORTION("a proportion, Wilson's interval", "id"),
    DSR("a directly standardised rate, Dobson's interval", "area"),
    FUNNEL("a funnel, limits at 0.95 and 0.998", "area");

    private static final double PER = 100_000;

    private final String words;
    private final String key;

    RatesMethod(String words, String key) {
        this.words = words;
        this.key = key;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    /** The column that says which row of the one answer is which of the other. */
    String key() {
        return key;
    }

    /** Works out every row, and keeps every number that the method has. */
    double[] run(Map<String, double[]> columns) {
        return switch (this) {
            case RATE -> rates(columns);
            case PROPORTION -> proportions(columns);
            case DSR -> directRates(columns);
            case FUNNEL -> funnels(columns);
        };
    }

    private static double[] column(Map<String, double[]> columns, String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    private static double[] rates(Map<String, double[]> columns) {
        double[] events = column(columns, "numerator");
        double[] people = column(columns, "denominator");
        double[] level = column(columns, "confidence");
        double[] per = column(columns, "multiplier");
        double[] out = new double[5 * events.length];
        for (int i = 0; i < events.length; i++) {
            Rate rate = Rate.of(events[i], people[i]);
            Confidence confidence = new Confidence(level[i]);
            Interval interval = rate.interval(confidence, per[i]);
            Interval exact = rate.exact(confidence, per[i]);
            out[5 * i] = rate.value(per[i]);
            put(out, 5 * i + 1, interval);
            put(out, 5 * i + 3, exact);
        }
        return out;
    }

    private static void put(double[] out, int at, Interval interval) {
        out[at] = interval.lower();
        out[at + 1] = interval.upper();
    }

    private static double[] proportions(Map<String, double[]> columns) {
        double[] events = column(columns, "numerator");
        double[] people = column(columns, "denominator");
        double[] level = column(columns, "confidence");
        double[] per = column(columns, "multiplier");
        double[] out = new double[3 * events.length];
        for (int i = 0; i < events.length; i++) {
            Proportion proportion = new Proportion(events[i], people[i]);
            Interval interval = proportion.interval(new Confidence(level[i]));
            out[3 * i] = proportion.value() * per[i];
            out[3 * i + 1] = interval.lower() * per[i];
            out[3 * i + 2] = interval.upper() * per[i];
        }
        return out;
    }

    private static double[] directRates(Map<String, double[]> columns) {
        double[] area = column(columns, "area");
        double[] events = column(columns, "count");
        double[] people = column(columns, "population");
        double[] standard = column(columns, "stdpop");
        double[] out = new double[6 * (area.length / RatesFiles.BANDS + 1)];
        List<AgeBand> bands = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < area.length; i++) {
            bands.add(new AgeBand(events[i], people[i], standard[i]));
            if (i + 1 == area.length || area[i + 1] != area[i]) {
                DirectRate rate = DirectRate.of(bands);
                out[next++] = rate.value() * PER;
                out[next++] = rate.variance();
                for (Confidence confidence : List.of(Confidence.P95, Confidence.P998)) {
                    out[next++] = rate.lower(confidence).orElse(Double.NaN) * PER;
                    out[next++] = rate.upper(confidence).orElse(Double.NaN) * PER;
                }
                bands.clear();
            }
        }
        return out;
    }

    private static double[] funnels(Map<String, double[]> columns) {
        double[] group = column(columns, "group");
        double[] events = column(columns, "observed");
        double[] people = column(columns, "denominator");
        double[] out = new double[5 * events.length];
        int first = 0;
        for (int i = 0; i < events.length; i++) {
            if (i + 1 == events.length || group[i + 1] != group[i]) {
                funnel(events, people, first, i + 1, out);
                first = i + 1;
            }
        }
        return out;
    }

    private static void funnel(double[] events, double[] people, int from, int to, double[] out) {
        double happened = 0;
        double exposed = 0;
        for (int i = from; i < to; i++) {
            happened += events[i];
            exposed += people[i];
        }
        for (int i = from; i < to; i++) {
            Rate rate = Rate.of(events[i], people[i]);
            out[5 * i] = happened / exposed;
            put(out, 5 * i + 1, rate.interval(Confidence.P95, 1));
            put(out, 5 * i + 3, rate.interval(Confidence.P998, 1));
        }
    }
}
