/**
 * The house: {@link scot.cairn.CairnService} is its door, each package a room. Arrows between rooms
 * point only down the list in {@code README.md}; {@code ModularityTest} keeps them so.
 */
@NullMarked
package scot.cairn;

import org.jspecify.annotations.NullMarked;
