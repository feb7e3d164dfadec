"""A real Chromium, and reports opened in it with everything they do on record."""

import contextlib
import pathlib

from playwright.sync_api import sync_playwright


class View:
    """One page that is open, and what it asked for and said."""

    def __init__(self, page, path):
        self.page, self.path = page, path
        self.url = pathlib.Path(path).resolve().as_uri()
        self.requests, self.messages, self.errors, self.dialogs, self.opened = [], [], [], [], []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.messages.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("dialog", self._dismiss)
        page.on("popup", lambda popup: self.opened.append(popup.url))

    def _dismiss(self, dialog):
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def go(self, fragment=""):
        self.page.goto(self.url + (f"#{fragment}" if fragment else ""))
        return self

    def noises(self):
        """Whatever a report that only stands there would not do."""
        foreign = [url for url in self.requests if url.split("#")[0] != self.url]
        return (
            [f"request {url}" for url in foreign]
            + [f"console {text}" for text in self.messages]
            + [f"page error {text}" for text in self.errors]
            + [f"dialog {text}" for text in self.dialogs]
            + [f"window {url}" for url in self.opened]
        )


class Session:
    """The browser of one run of the checks."""

    def __init__(self, browser):
        self.browser = browser
        self.views = []

    @contextlib.contextmanager
    def view(self, path, scheme="light", width=1280, height=900, scripts=True, media=None, fragment=""):
        context = self.browser.new_context(
            color_scheme=scheme,
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            locale="en-GB",
        )
        try:
            view = View(context.new_page(), path)
            self.views.append(view)
            if media:
                view.page.emulate_media(media=media, color_scheme=scheme)
            yield view.go(fragment)
        finally:
            context.close()


@contextlib.contextmanager
def session(chromium):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        try:
            yield Session(browser)
        finally:
            browser.close()
