/**
 * What areas are asked to write: forms in their versions, each question with where its words come
 * from and what became of it. Start at {@link scot.cairn.returns.templates.ReturnTemplates}. A
 * series is joined over questions that are the same, and over no other.
 */
@NamedInterface("templates")
@NullMarked
package scot.cairn.returns.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
