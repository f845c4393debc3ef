"""The terminal and the process round the app: keys and bytes, how a session ends and the next begins."""
