package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.Optional;
import scot.cairn.access.Role;

/**
 * That something was told of an obligation, to whoever follows the area.
 *
 * @param obligation its id
 * @param role to which it was passed on; empty where they were reminded that it is due
 * @param after days after it was due, as the plan says; less than none of a reminder
 * @param day on which they were told
 */
public record Told(String obligation, Optional<Role> role, int after, LocalDate day) {}
