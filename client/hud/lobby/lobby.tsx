export function Lobby() {
  return <main class="screen" />;
}
