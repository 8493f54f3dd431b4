"""Page + rules + settings → results, whoever asks: a command, a program, an editor, a worker."""
