import { useState } from "preact/hooks";
import { address, send } from "../lib/api.js";
import { useTitle } from "../lib/route.js";
import { Failed } from "./answer.jsx";

// SignIn asks for the token of the server, which keeps it in a cookie that no
// script can read; done is called once it was taken.
export function SignIn({ done }) {
  const [token, set] = useState("");
  const [error, fail] = useState();
  useTitle("Sign in");
  const submit = (event) => {
    event.preventDefault();
    fail();
    send(address("login"), { token }).then(done, fail);
  };
  return <form class="signin" onSubmit={submit}>
    <h1>Sign in</h1>
    <p>This server asks for a token. Whoever runs it has it in the file that was named with <code>--token-file</code>.</p>
    <label for="token">Token</label>
    <input id="token" type="password" autocomplete="current-password" required value={token} onInput={(e) => set(e.currentTarget.value)} />
    <button>Sign in</button>
    {error && (error.status === 401
      ? <p class="failed" role="alert">This is not the token of this server.</p>
      : <Failed error={error} />)}
  </form>;
}
