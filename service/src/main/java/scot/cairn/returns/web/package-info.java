/** Pages about returns for people who are signed in. */
@NullMarked
package scot.cairn.returns.web;

import org.jspecify.annotations.NullMarked;
