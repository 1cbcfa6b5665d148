package scot.cairn.pack;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/** The format {@code written-date} of our schemas. */
final class WrittenDateFormat implements Format {

    @Override
    public String getName() {
        return "written-date";
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        try {
            WrittenDate.parse(text);
            return true;
        } catch (IllegalArgumentException notADate) {
            return false;
        }
    }
}
