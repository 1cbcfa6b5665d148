/**
 * Runs what opens hostile files in a process of its own, with little memory and time and, where the
 * machine allows it, no network. Start at {@link scot.cairn.intake.worker.Worker}. What comes back
 * is bounded and believed in nothing.
 */
@NullMarked
package scot.cairn.intake.worker;

import org.jspecify.annotations.NullMarked;
