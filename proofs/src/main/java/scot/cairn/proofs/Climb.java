package scot.cairn.proofs;

/**
 * The way from a node up to the root, as RFC 9162 walks it in sections 2.1.3.2 and 2.1.4.2: {@code
 * fn} and {@code sn} there are {@code node} and {@code last} here.
 */
final class Climb {

    private long node;
    private long last;

    /**
     * Begins at a leaf.
     *
     * @param node its index
     * @param last index of the last leaf of the tree, not below node
     */
    Climb(long node, long last) {
        this.node = node;
        this.last = last;
    }

    /** Whether there is no sister to meet any more. */
    boolean isAtTheTop() {
        return last == 0;
    }

    /** Whether the next sister stands on the left. */
    boolean isRightChild() {
        return isOdd() || node == last;
    }

    /** Past the sister; and past every level where the right edge has no sister. */
    void up() {
        if (isRightChild()) {
            while (!isOdd() && node != 0) {
                halve();
            }
        }
        halve();
    }

    /** Past every level where the node is a right child, without meeting a sister. */
    void upWhileRight() {
        while (isOdd()) {
            halve();
        }
    }

    private boolean isOdd() {
        return (node & 1) == 1;
    }

    private void halve() {
        node >>= 1;
        last >>= 1;
    }
}
