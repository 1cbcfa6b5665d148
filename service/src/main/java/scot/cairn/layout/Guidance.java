package scot.cairn.layout;

/** Where help with a form is. The room that keeps the help answers. */
public interface Guidance {

    /**
     * Address of the page that helps with a form.
     *
     * @param action where the form is sent
     * @return the address, or empty when there is no such page
     */
    String of(String action);
}
