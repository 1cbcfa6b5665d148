/**
 * Long work, which outlives the request and the run of the service that began it. Start at {@link
 * scot.cairn.jobs.Jobs}; a room contributes a {@link scot.cairn.jobs.JobKind}, or a {@link
 * scot.cairn.jobs.RecurringWork}. However many instances share the database, each job is run by one
 * at a time.
 */
@ApplicationModule(allowedDependencies = {"access", "layout", "subjects", "calendar"})
@NullMarked
package scot.cairn.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
