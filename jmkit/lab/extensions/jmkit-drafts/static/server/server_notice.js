// A line at the top while the server does not answer; it takes nothing from who is typing.

const NOTICES = {
  ltr:
    "The server of the workshop does not answer. What you type is kept in this browser. If the " +
    "server's window was closed, start jmkit again and go on in the page that opens.",
  rtl:
    "השרת של הסדנה לא עונה. מה שתקלידו נשמר בדפדפן הזה. " +
    "אם החלון של השרת נסגר, הפעילו שוב את jmkit והמשיכו בדף שייפתח.",
};

/** @returns {HTMLElement} The line, which is taken away by its `remove`. */
export const showServerNotice = () => {
  const dir = document.querySelector(".jmkit-notebook-rtl") ? "rtl" : "ltr";
  const line = Object.assign(document.createElement("p"), { dir, textContent: NOTICES[dir] });
  line.className = "jmkit-no-server";
  line.setAttribute("role", "alert");
  document.body.append(line);
  return line;
};
