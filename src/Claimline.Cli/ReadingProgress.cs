using Spectre.Console;

namespace Claimline.Cli;

/// <summary>A bar on standard error while many documents are read; nothing where that is no terminal.</summary>
internal sealed class ReadingProgress : IDisposable
{
    private readonly ProgressTask? bar;
    private readonly TaskCompletionSource closed = new();
    private readonly Task drawing = Task.CompletedTask;

    private ReadingProgress(int documents)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var started = new TaskCompletionSource<ProgressTask>();
        drawing = console.Progress().AutoClear(true).StartAsync(context =>
        {
            started.SetResult(context.AddTask("reading", maxValue: documents));
            return closed.Task;
        });
        bar = started.Task.GetAwaiter().GetResult();
    }

    private ReadingProgress()
    {
    }

    public static ReadingProgress Start(Terminal terminal, int documents) =>
        terminal.Progress && documents > 1 ? new ReadingProgress(documents) : new ReadingProgress();

    public void Advance() => bar?.Increment(1);

    public void Dispose()
    {
        closed.TrySetResult();
        drawing.GetAwaiter().GetResult();
    }
}
