package scot.cairn.e2e;

/** Whether the reader's browser runs the page's script. */
enum Script {
    ON,
    OFF
}
