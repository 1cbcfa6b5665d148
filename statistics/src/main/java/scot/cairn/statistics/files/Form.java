package scot.cairn.statistics.files;

import java.util.List;

/**
 * The columns of a method.
 *
 * @param input taken from the input file; others there are passed over
 * @param keys those of the input that no two rows share; grouped by the first
 * @param output written, in this order
 */
record Form(List<Column> input, List<String> keys, List<String> output) {}
