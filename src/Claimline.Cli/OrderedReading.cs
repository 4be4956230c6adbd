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
    public readonly record struct Result<T>(string Path, T? Reading, Problem? Problem) where T : class;

    public IAsyncEnumerable<Result<Reading>> ReadAsync(IReadOnlyList<string> paths, CancellationToken cancellation) => ReadAsync(paths, static (_, reading) => reading, cancellation);

    /// <param name="then">What to make of each reading, on the same core.</param>
    public async IAsyncEnumerable<Result<T>> ReadAsync<T>(IReadOnlyList<string> paths, Func<SourceText, Reading, T> then, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        var ahead = Channel.CreateBounded<Task<Result<T>>>(2 * Environment.ProcessorCount);
        var producing = Task.Run(async () =>
        {
            foreach (var path in paths) await ahead.Writer.WriteAsync(Task.Run(() => ReadOneAsync(path, then, cancellation), cancellation), cancellation);
            ahead.Writer.Complete();
        }, cancellation);
        await foreach (var reading in ahead.Reader.ReadAllAsync(cancellation)) yield return await reading;
        await producing;
    }

    private async Task<Result<T>> ReadOneAsync<T>(string path, Func<SourceText, Reading, T> then, CancellationToken cancellation)
        where T : class
    {
        var result = path == DocumentPaths.StandardInput
            ? await DocumentReader.ReadAsync(terminal.In, "standard input", name: null, "text/plain", cancellation)
            : await DocumentReader.ReadAsync(path, cancellation);
        if (result is not DocumentResult.Opened { Source: var opened }) return new Result<T>(path, null, ((DocumentResult.Refused)result).Problem);
        var source = told(opened);
        return new Result<T>(path, then(source, (await analyst).Read(source)), null);
    }
}
