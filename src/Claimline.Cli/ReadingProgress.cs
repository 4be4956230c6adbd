using Spectre.Console;

namespace Claimline.Cli;

/// <summary>A bar on standard error while many documents are read or added; nothing where that is no terminal.</summary>
internal sealed class ReadingProgress : IDisposable
{
    private readonly ProgressTask? bar;
    private readonly TaskCompletionSource closed = new();
    private readonly Task drawing = Task.CompletedTask;

    private ReadingProgress(int documents, string doing)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var started = new TaskCompletionSource<ProgressTask>();
        drawing = console.Progress().AutoClear(true).StartAsync(context =>
        {
            started.SetResult(context.AddTask(doing, maxValue: documents));
            return closed.Task;
        });
        bar = started.Task.GetAwaiter().GetResult();
    }

    private ReadingProgress()
    {
    }

    public static ReadingProgress Start(Terminal terminal, int documents, string doing = "reading") =>
        terminal.Progress && documents > 1 ? new ReadingProgress(documents, doing) : new ReadingProgress();

    /// <summary>A document of this file was read; files count from 0.</summary>
    public void Advance(int file)
    {
        if (bar is not null) bar.Value = file + 1;
    }

    public void Dispose()
    {
        closed.TrySetResult();
        drawing.GetAwaiter().GetResult();
    }
}
