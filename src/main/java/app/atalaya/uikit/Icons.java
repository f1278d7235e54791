package app.atalaya.uikit;

/** Our icons: strokes of 1.75 on a grid of 24, in the colour of the text. Decoration only; the name stands beside it or in a label. */
public enum Icons {
    HOME("M3 11l9-7 9 7v9a1 1 0 0 1-1 1h-5v-6H9v6H4a1 1 0 0 1-1-1z"),
    ACCOUNTS("M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3"),
    PORTFOLIO("M12 3v9l6.500 6.200A9 9 0 1 1 12 3zM16 3.600A9 9 0 0 1 21 12h-5z"),
    SEGMENTS("M12 3l9 5-9 5-9-5zM3 12l9 5 9-5M3 16l9 5 9-5"),
    IMPORTS("M12 16V4M7 9l5-5 5 5M4 20h16"),
    USERS(
            "M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 20c0-3.500 2.700-6 6-6s6 2.500 6 6M16 4.500a3.500 3.500 0 0 1 0 6M17.500 14.300c2.100.800 3.500 2.900 3.500 5.700"),
    INTEGRATIONS("M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v3"),
    MODEL("M4 7h10M18 7h2M4 17h2M10 17h10M16 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"),
    SEARCH("M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5"),
    PLUS("M12 5v14M5 12h14"),
    CLOSE("M6 6l12 12M18 6L6 18"),
    CHECK("M5 12.500l4.500 4.500L19 7.500"),
    CHEVRON_DOWN("M6 9l6 6 6-6"),
    CHEVRON_RIGHT("M9 6l6 6-6 6"),
    ARROW_LEFT("M20 12H4M10 6l-6 6 6 6"),
    ARROW_RIGHT("M4 12h16M14 6l6 6-6 6"),
    MENU("M4 7h16M4 12h16M4 17h16"),
    MORE("M5 12h.01M12 12h.01M19 12h.01"),
    FILTER("M4 5h16l-6 8v6l-4-2v-4z"),
    EDIT("M4 20h4L19 9l-4-4L4 16zM13 7l4 4"),
    DELETE("M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"),
    ARCHIVE("M3 4h18v4H3zM5 8v12h14V8M10 12h4"),
    DOWNLOAD("M12 4v12M7 11l5 5 5-5M4 20h16"),
    UPLOAD("M12 16V4M7 9l5-5 5 5M4 20h16"),
    UNDO("M9 6L4 11l5 5M4 11h10a6 6 0 0 1 0 12h-3"),
    REFRESH("M20 11a8 8 0 0 0-14.500-4L3 10M3 4v6h6M4 13a8 8 0 0 0 14.500 4L21 14M21 20v-6h-6"),
    CLOCK("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2"),
    CALENDAR("M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"),
    MONEY("M4 6h16v12H4zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM7 9v.01M17 15v.01"),
    CONTRACT("M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7"),
    CONTACT("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.600-7 8-7s8 3 8 7"),
    SIGNAL("M3 12h4l3-8 4 16 3-8h4"),
    HEALTH("M12 20s-8-5-8-11a4.500 4.500 0 0 1 8-2.800A4.500 4.500 0 0 1 20 9c0 6-8 11-8 11z"),
    STAR("M12 3l2.700 5.700 6.300.900-4.500 4.400 1 6.200-5.500-3-5.500 3 1-6.200L3 9.600l6.300-.900z"),
    KEY("M8 19a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM11 12l8-8M16 7l3 3"),
    FLAG("M5 21V4h12l-2 4 2 4H5"),
    PHONE("M6 3h4l2 5-2.500 1.500a12 12 0 0 0 5 5L16 12l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z"),
    MAIL("M3 6h18v12H3zM3 7l9 7 9-7"),
    CHAT("M4 5h16v11h-9l-4 4v-4H4z"),
    BELL("M6 9a6 6 0 0 1 12 0c0 6 2 7 2 8H4c0-1 2-2 2-8zM10 20.500a2.200 2.200 0 0 0 4 0"),
    INFO("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 8v.01"),
    WARNING("M12 4l9 16H3zM12 10v4M12 17v.01"),
    ERROR("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v6M12 16v.01"),
    LINK("M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1"),
    EXTERNAL("M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"),
    COPY("M9 9h11v11H9zM15 9V4H4v11h5"),
    TABLE("M3 5h18v14H3zM3 10h18M9 10v9M3 14.500h18"),
    CHART("M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6"),
    TREND("M3 17l6-6 4 4 8-8M15 7h6v6"),
    FILE("M6 3h9l4 4v14H6zM15 3v4h4"),
    SETTINGS(
            "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100M5.600 18.400l2.100-2.100M16.300 7.700l2.100-2.100"),
    LOGOUT("M10 4H5v16h5M15 8l4 4-4 4M19 12H9"),
    LANGUAGE(
            "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3.500 6 3.500 9s-.500 6-3.500 9c-3-3-3.500-6-3.500-9s.500-6 3.500-9z"),
    SUN(
            "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600L7 7M17 17l1.400 1.400M5.600 18.400L7 17M17 7l1.400-1.400"),
    MOON("M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z"),
    LOCK("M6 11h12v10H6zM8.500 11V7.500a3.500 3.500 0 0 1 7 0V11"),
    BOLT("M13 3L5 14h6l-1 7 8-11h-6z"),
    INBOX("M4 13l3-8h10l3 8v6H4zM4 13h5l1 3h4l1-3h5"),
    HISTORY("M3 12a9 9 0 1 0 3-6.700L3 8M3 3v5h5M12 8v4l3 2");

    private final String path;

    Icons(String path) {
        this.path = path;
    }

    /** A new component, 16 pixels wide; larger by the CSS class of its container. */
    public Icon create() {
        return new Icon(path);
    }

    /** An icon on the page. */
    public static final class Icon extends Svg {

        private Icon(String path) {
            super("at-icon");
            getElement().setAttribute("aria-hidden", "true");
            draw(24, 24, "<path d=\"" + path + "\"/>");
        }
    }
}
