package scot.cairn.returns.answering;

import scot.cairn.pack.ReturnTemplate.Section;

/**
 * A section of a form as it is asked once: of one standard, in one setting, or of neither.
 *
 * @param id stable in the form, for example {@code standards/3/community}
 * @param section whose questions it asks
 * @param title its heading, with the standard and the setting
 */
public record Part(String id, Section section, String title) {}
