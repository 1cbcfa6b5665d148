package scot.cairn.intake.office;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells dates from numbers in an Excel workbook, where both are numbers and only the style of the
 * cell says which (ECMA-376-1, 18.8.30 numFmt and 18.17.4 dates and times).
 */
final class NumberFormats {

    /** What Excel itself shows and keeps of a number. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern NOT_CODE =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]hmsHMS][^\\]]*\\]");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int MOST = 65_536;
    private static final long SECONDS_OF_DAY = 86_400;

    private final Map<String, String> codes = new HashMap<>();
    private final List<Boolean> dates = new ArrayList<>();
    private LocalDate zero = LocalDate.of(1899, 12, 30);

    /** Counts days from 1904, as a workbook may ask. */
    void countFrom1904(boolean asked) {
        if (asked) {
            zero = LocalDate.of(1904, 1, 1);
        }
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean isInCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                            codes.put(
                                    String.valueOf(xml.getAttributeValue(null, "numFmtId")),
                                    String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> isInCells = true;
                    case "xf" -> {
                        if (isInCells && dates.size() < MOST) {
                            dates.add(
                                    isDate(
                                            String.valueOf(
                                                    xml.getAttributeValue(null, "numFmtId"))));
                        }
                    }
                    default -> {}
                }
            } else if (event == END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                isInCells = false;
            }
        }
    }

    private boolean isDate(String format) {
        String code = codes.get(format);
        if (code == null) {
            return format.matches("1[4-9]|2[0-2]|4[5-7]");
        }
        String bare = NOT_CODE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.matches("(?s).*[dmyhs].*");
    }

    /** A number, or the date it stands for. */
    Cell cell(String written, int style) {
        Cell cell = number(written);
        if (cell.kind() != Cell.Kind.NUMBER || style >= dates.size() || !dates.get(style)) {
            return cell;
        }
        BigDecimal number = new BigDecimal(cell.text());
        return number.signum() > 0 && number.compareTo(LAST_DAY) <= 0
                ? new Cell(Cell.Kind.DATE, date(number), written)
                : cell;
    }

    /** A number in plain digits; as text what is none, or has more than forty digits. */
    static Cell number(String written) {
        if (!NUMBER.matcher(written).matches()) {
            return new Cell(Cell.Kind.TEXT, written, written);
        }
        BigDecimal number = new BigDecimal(written).round(DIGITS);
        if (number.signum() == 0) {
            return new Cell(Cell.Kind.NUMBER, "0", written);
        }
        BigDecimal bare = number.stripTrailingZeros();
        boolean isLong = Math.abs((long) bare.precision() - bare.scale()) > 40 || bare.scale() > 40;
        return isLong
                ? new Cell(Cell.Kind.TEXT, written, written)
                : new Cell(Cell.Kind.NUMBER, bare.toPlainString(), written);
    }

    private String date(BigDecimal serial) {
        LocalDate day = zero.plusDays(serial.longValue());
        long seconds =
                serial.remainder(BigDecimal.ONE)
                        .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                        .setScale(0, java.math.RoundingMode.HALF_UP)
                        .longValue();
        LocalDateTime time = day.atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? day.toString() : time.toString();
    }
}
