package app.atalaya.alert.ui;

import org.springframework.modulith.NamedInterface;

/** The ways to the alerts, for other modules. */
@NamedInterface("links")
public final class AlertLinks {

    private AlertLinks() {}

    /** One alert, beside the inbox that it stands in. */
    public static String alert(long id) {
        return AlertsView.PATH + "?scope=all&alert=" + id;
    }
}
