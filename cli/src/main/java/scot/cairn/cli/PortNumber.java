package scot.cairn.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port to listen on; 0 leaves the choice to the machine. */
final class PortNumber implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new TypeConversionException(
                    "a port is a number from 1 to 65535, not %s".formatted(text));
        }
        return Integer.valueOf(text);
    }
}
