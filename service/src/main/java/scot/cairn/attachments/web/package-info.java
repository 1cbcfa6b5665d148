/** Pages on which files are attached, looked up and downloaded. */
@NullMarked
package scot.cairn.attachments.web;

import org.jspecify.annotations.NullMarked;
