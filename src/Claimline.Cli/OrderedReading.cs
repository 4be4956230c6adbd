using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Claimline.Intake;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>Reads many documents on all cores and hands them over in the order they were given, a few at a time in memory.</summary>
internal sealed class OrderedReading(Task<Analyst> analyst, Terminal terminal, Func<SourceText, SourceText> told)
{
    /// <param name="Reading">Null where the document was refused.</param>
    /// <param name="Problem">Why it was refused; null where it was read.</param>
    public readonly record struct Result(string Path, Reading? Reading, Problem? Problem);

    public async IAsyncEnumerable<Result> ReadAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = Channel.CreateBounded<Task<Result>>(2 * Environment.ProcessorCount);
        var producing = Task.Run(async () =>
        {
            foreach (var path in paths) await ahead.Writer.WriteAsync(Task.Run(() => ReadOneAsync(path, cancellation), cancellation), cancellation);
            ahead.Writer.Complete();
        }, cancellation);
        await foreach (var reading in ahead.Reader.ReadAllAsync(cancellation)) yield return await reading;
        await producing;
    }

    private async Task<Result> ReadOneAsync(string path, CancellationToken cancellation)
    {
        var result = path == DocumentPaths.StandardInput
            ? await DocumentReader.ReadAsync(terminal.In, "standard input", name: null, "text/plain", cancellation)
            : await DocumentReader.ReadAsync(path, cancellation);
        return result is DocumentResult.Opened { Source: var source }
            ? new Result(path, (await analyst).Read(told(source)), null)
            : new Result(path, null, ((DocumentResult.Refused)result).Problem);
    }
}
