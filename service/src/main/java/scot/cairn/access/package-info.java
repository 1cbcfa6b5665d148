/**
 * Who is signed in, in which capacity, and what that lets them do. Start at {@link
 * scot.cairn.access.Permissions}, the table of who may ask for what, and {@link
 * scot.cairn.access.SignedIn}. Bodies and areas are codes here; the room that knows them gives
 * their names.
 */
@ApplicationModule(allowedDependencies = {"layout", "ledger", "subjects", "calendar"})
@NullMarked
package scot.cairn.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
