"""Everything that is not the server under test: browsers ask here for it, are noted and get nothing."""

import socketserver
import threading


class Outside:
    """A proxy that reaches nobody. What a browser wants of any address but its server's own comes here, whatever
    sends it: pages, frames, scripts, sockets, looking up of names."""

    def __init__(self):
        self.asked = asked = []

        class Asking(socketserver.StreamRequestHandler):
            def handle(self):
                line = self.rfile.readline(8192).decode("latin-1").strip()
                asked.append(line)
                self.wfile.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Asking)
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
