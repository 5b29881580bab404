// The service works without this file; it only smooths what the pages already do.
import { initAll } from "./govuk.js";
import "./parts.js";
import "./passkey.js";
import "./presence.js";
import "./saving.js";
import "./session.js";
import "./upload.js";

initAll();
