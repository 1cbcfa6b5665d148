package scot.cairn.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;

/** OR-Tools, the solver under this library, ready to use. */
public final class Solver {

    static {
        Loader.loadNativeLibraries();
    }

    private Solver() {}

    /** A question about whole numbers, without any yet. */
    public static CpModel question() {
        return new CpModel();
    }

    /**
     * A solver for whole numbers (CP-SAT) on one thread, that finds the same on every run.
     *
     * @param effort its limit, in its own units of work; about a second each
     * @param nearEnough the share of the best answer by which it may fall short; 0 for the best
     */
    public static CpSolver forWholeNumbers(double effort, double nearEnough) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setLinearizationLevel(2)
                .setRelativeGapLimit(nearEnough)
                .setMaxDeterministicTime(effort);
        return solver;
    }

    /** A solver of linear programmes (GLOP), which goes on from its last answer. */
    public static MPSolver forLines() {
        return MPSolver.createSolver("GLOP");
    }
}
