/**
 * The cells and the text of office files that may be hostile: XLSX (ECMA-376) and ODS (ODF 1.3), by
 * StAX over an archive that is unpacked under limits. Start at {@link
 * scot.cairn.intake.office.Archive} and {@link scot.cairn.intake.office.Workbook}. Nothing is
 * written to disk, nothing is fetched, no formula is worked out.
 */
@NullMarked
package scot.cairn.intake.office;

import org.jspecify.annotations.NullMarked;
