package scot.cairn.subjects;

import java.util.List;

/**
 * What one room has to show about a subject, in answer to one of the five questions.
 *
 * @param question which question it answers
 * @param id of its heading, unique on the page
 * @param title its heading
 * @param blocks what it shows, in order
 */
public record Panel(Question question, String id, String title, List<Block> blocks) {}
