/** The proof of a protection, and its check by addition. */
@NullMarked
package scot.cairn.disclosure.certificate;

import org.jspecify.annotations.NullMarked;
