package scot.cairn.measures;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What each method does that pages name beside what they work out, and where it comes from. */
@Component
@Order(40)
public class MethodsUsed implements PanelSource {

    private static final String PAGE = SubjectKind.ABOUT_THE_DATA.path() + "#methods";

    /** A method as pages name it. */
    public enum Method {
        RATE(
                "Rate with its interval",
                "Events over the people added up over the years, for so many people a year. The 95%"
                        + " interval is exact below 10 events (Garwood) and Byar's from 10. Not"
                        + " adjusted for age.",
                "Garwood 1936, Biometrika 28:437-442; Breslow and Day 1987, IARC, volume II, page 69"),
        FUNNEL(
                "Funnel",
                "An area is higher or lower than the average where its own 95% interval leaves the"
                        + " average out, and far out where its 99.8% interval does. Outside is a reason"
                        + " to look, not a finding of fault: of 20 areas that differ by chance alone,"
                        + " about one lies outside 95%.",
                "Spiegelhalter 2005, Stat Med 24:1185-1202; Fingertips technical guidance"),
        PRINTED_INTERVAL(
                "Interval as printed",
                "A figure is higher or lower than another where the interval that its source printed"
                        + " leaves the other out.",
                "The source of the figure"),
        RECENT_TREND(
                "Recent trend",
                "A straight line through the last five yearly values, weighted by their intervals;"
                        + " significant at 99.8% and if it slopes the same way whichever value is left"
                        + " out.",
                "Fingertips technical guidance, recent trends"),
        MANN_KENDALL(
                "Mann-Kendall test",
                "Whether later values tend to be higher or lower than earlier ones, whatever the"
                        + " shape; two-sided, at 5%. Rough below about 10 values.",
                "Mann 1945, Econometrica 13:245-259; Kendall 1975"),
        RUN_CHART(
                "Run chart",
                "Values about their median. A signal is a run on one side that is longer, or"
                        + " crossings that are fewer, than chance would leave; six in a row on one side"
                        + " are marked as a shift.",
                "Perla, Provost and Murray 2011, BMJ Qual Saf 20:46-51; Anhøj and Olesen 2014, PLoS"
                        + " ONE 9:e113825"),
        XMR(
                "XmR control chart",
                "Values about their mean, with limits at 2.66 mean moving ranges on either side."
                        + " Marked: outside the limits; seven in a row that rise or fall; two of three"
                        + " near a limit; seven in a row on one side.",
                "Wheeler and Chambers 1992, chapter 3; NHS England, Making Data Count"),
        SLOPE_INDEX(
                "Slope index of inequality",
                "The slope of a straight line through the rates of groups over their ranks by"
                        + " deprivation, weighted by people: positive where the most deprived have"
                        + " more. Relative to the mean is that slope over the overall rate.",
                "Low and Low 2004, J Public Health 26:388-395, with the sign turned; the interval is the t"
                        + " interval of the regression");

        private final String title;
        private final String what;
        private final String source;

        Method(String title, String what, String source) {
            this.title = title;
            this.what = what;
            this.source = source;
        }

        /** Its name, which leads to what it does. */
        public Span link() {
            return Span.link(title, PAGE);
        }

        /** Its name in a cell, which leads to what it does. */
        public Cell cell() {
            return Cell.Words.of(List.of(link()));
        }
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.ABOUT_THE_DATA) {
            return List.of();
        }
        List<List<Cell>> rows =
                java.util.Arrays.stream(Method.values())
                        .map(method ->
                                List.<Cell>of(
                                        Cell.Text.of(method.title),
                                        Cell.Text.of(method.what),
                                        Cell.Text.of(method.source)))
                        .toList();
        return List.of(
                new Panel(
                        Question.JUDGED,
                        "methods",
                        "Methods by which figures are worked out and compared",
                        List.of(
                                Block.Prose.of(
                                        "Each agrees with a published reference to the digits that it"
                                                + " gives. A hidden or missing figure is never worked"
                                                + " with: what rests on it is left out, and said so."),
                                new Table(
                                        "methods",
                                        "Methods named on pages, what each does, and where it comes from",
                                        List.of(
                                                Column.text("method", "Method"),
                                                Column.text("what", "What it does"),
                                                Column.text("source", "Source")),
                                        rows))));
    }
}
