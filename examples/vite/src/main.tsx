import { createRoot } from "react-dom/client";
import { Coverage } from "./Coverage.tsx";

const root = document.getElementById("root");
if (root) createRoot(root).render(<Coverage />);
