/**
 * Who answers for what, to whom, under which instrument and when. Start at {@link
 * scot.cairn.landscape.lines.WhoAnswers}.
 */
@NamedInterface("lines")
@NullMarked
package scot.cairn.landscape.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
