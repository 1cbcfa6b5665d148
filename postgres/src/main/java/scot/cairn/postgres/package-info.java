/**
 * A real PostgreSQL 18 server on this machine, for evaluation, small single-machine use and tests.
 * Production uses a managed PostgreSQL 18 instead.
 *
 * <p>Start reading at {@link scot.cairn.postgres.LocalPostgres}; what it does is told there in
 * order: {@code Machine}, {@code FolderLock}, {@code Binaries}, {@code Orphan}, {@code Cluster},
 * {@code Server}, {@code Superuser}.
 *
 * <p>Invariant: whatever was killed, and whenever, the next start either serves every committed
 * transaction or refuses with one plain sentence. So a thing is made under another name and moved
 * into place whole, and one lock on the data folder says whose it is.
 */
@NullMarked
package scot.cairn.postgres;

import org.jspecify.annotations.NullMarked;
