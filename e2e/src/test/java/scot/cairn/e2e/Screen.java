package scot.cairn.e2e;

/** The widths at which pages are looked at. A desk's at 400% zoom is as wide as the phone's. */
enum Screen {
    DESK(1280, 800),
    PHONE(320, 640);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In CSS pixels. */
    int width() {
        return width;
    }

    /** In CSS pixels. */
    int height() {
        return height;
    }
}
