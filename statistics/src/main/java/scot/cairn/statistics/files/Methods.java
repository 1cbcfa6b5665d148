package scot.cairn.statistics.files;

import java.util.List;
import java.util.Optional;

/** The methods that can be run over files. */
public final class Methods {

    /** All of them, from the plainest on. */
    public static final List<Method> ALL =
            List.of(
                    RateMethods.RATE,
                    RateMethods.PROPORTION,
                    StandardMethods.DIRECT,
                    StandardMethods.INDIRECT,
                    InequalityMethod.INEQUALITY,
                    RateMethods.COMPARE,
                    StandardMethods.FUNNEL,
                    TrendMethods.TREND,
                    TrendMethods.RECENT,
                    TargetMethods.TRAJECTORY,
                    TargetMethods.FORECAST,
                    ChartMethods.XMR,
                    ChartMethods.RUN_CHART);

    private Methods() {}

    /** The method of a name; empty if there is none. */
    public static Optional<Method> named(String name) {
        return ALL.stream().filter(method -> method.name().equals(name)).findFirst();
    }

    /** The name that was likely meant by a misspelt one; empty if none is near. */
    public static Optional<String> nearest(String name) {
        return Nearest.to(name, ALL.stream().map(Method::name).toList());
    }
}
