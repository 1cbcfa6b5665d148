/** Pages on which people read what they are asked to sign, and sign it or send it back. */
@NullMarked
package scot.cairn.approval.web;

import org.jspecify.annotations.NullMarked;
