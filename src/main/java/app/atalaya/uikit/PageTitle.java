package app.atalaya.uikit;

/** What the browser's tab says of a page: its own title first, for tabs are narrow. */
public final class PageTitle {

    private PageTitle() {}

    public static String of(String title) {
        return title + " · Atalaya";
    }
}
