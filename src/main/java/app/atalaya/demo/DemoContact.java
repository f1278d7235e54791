package app.atalaya.demo;

import org.jspecify.annotations.Nullable;

/** Somebody at a customer. */
record DemoContact(
        String externalId,
        String account,
        String name,
        String title,
        String email,
        @Nullable String phone) {}
