package scot.cairn.intake.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Limits;
import scot.cairn.intake.TableType;
import scot.cairn.intake.open.Opening;

/**
 * Opens one table in a process of its own: the bytes come in, frames go out, and whatever a hostile
 * file does to the memory and the time of this process it does to this process alone.
 */
final class OpeningAlone {

    private OpeningAlone() {}

    /** Reads standard input to its end. */
    public static void main(String[] arguments) throws IOException {
        Opening.Asked asked = asked(arguments);
        Faults faults = new Faults(asked.limits().faults());
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 65_536));
        FrameWriter frames = new FrameWriter(out);
        Opening.open(System.in, asked, frames, faults);
        frames.end(faults);
    }

    /** What a worker is told. */
    static List<String> arguments(Opening.Asked asked) {
        Limits limits = asked.limits();
        List<String> arguments = new ArrayList<>(List.of(asked.named().name()));
        for (long number :
                new long[] {
                    limits.bytes(),
                    limits.unpacked().parts(),
                    limits.unpacked().bytes(),
                    limits.unpacked().times(),
                    limits.table().rows(),
                    limits.table().columns(),
                    limits.table().characters(),
                    limits.work().megabytes(),
                    limits.work().seconds(),
                    limits.faults()
                }) {
            arguments.add(Long.toString(number));
        }
        arguments.add(asked.sheet());
        return arguments;
    }

    private static Opening.Asked asked(String[] told) {
        Limits limits =
                new Limits(
                        Long.parseLong(told[1]),
                        new Limits.Unpacked(
                                Integer.parseInt(told[2]),
                                Long.parseLong(told[3]),
                                Integer.parseInt(told[4])),
                        new Limits.Table(
                                Integer.parseInt(told[5]),
                                Integer.parseInt(told[6]),
                                Integer.parseInt(told[7])),
                        new Limits.Work(Integer.parseInt(told[8]), Integer.parseInt(told[9])),
                        Integer.parseInt(told[10]));
        return new Opening.Asked(TableType.valueOf(told[0]), told[11], limits);
    }
}
