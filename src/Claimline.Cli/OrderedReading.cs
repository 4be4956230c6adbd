using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Claimline.Intake;
using Claimline.Intake.Addresses;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>Reads many documents on all cores and hands them over in the order they were given, a few at a time in memory.</summary>
internal sealed class OrderedReading(Task<Analyst> analyst, Terminal terminal, Telling telling)
{
    // Documents of one file that may wait to be handed over; those of an archive never all stand in memory.
    private static readonly int Ahead = 4 * Environment.ProcessorCount;

    private readonly Lazy<AddressFetcher> fetcher = new(() => new AddressFetcher(terminal.Fetching));

    /// <param name="Path">The file, and where in it the document stood.</param>
    /// <param name="File">Number of the file, from 0; the documents of one file come one after the other.</param>
    /// <param name="Reading">Null where the document was refused.</param>
    /// <param name="Refused">Why it was refused; null where it was read.</param>
    public readonly record struct Result<T>(string Path, int File, T? Reading, DocumentResult.Refused? Refused) where T : class;

    public IAsyncEnumerable<Result<Reading>> ReadAsync(IReadOnlyList<Input> inputs, CancellationToken cancellation) => ReadAsync(inputs, static (_, reading) => reading, cancellation);

    /// <param name="then">What to make of each reading, on the same core.</param>
    public async IAsyncEnumerable<Result<T>> ReadAsync<T>(IReadOnlyList<Input> inputs, Func<SourceText, Reading, T> then, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // What still runs asks this, when the source is disposed already.
        var stopping = stop.Token;
        var files = Channel.CreateBounded<ChannelReader<Task<Result<T>>>>(2 * Environment.ProcessorCount);
        var opening = Task.Run(async () =>
        {
            for (var file = 0; file < inputs.Count; file++)
            {
                var documents = Channel.CreateBounded<Task<Result<T>>>(Ahead);
                await files.Writer.WriteAsync(documents.Reader, stopping);
                _ = OpenAsync(file, documents.Writer);
            }
            files.Writer.Complete();
        }, stopping);
        try
        {
            await foreach (var documents in files.Reader.ReadAllAsync(cancellation))
            {
                await foreach (var reading in documents.ReadAllAsync(cancellation)) yield return await reading;
            }
            await opening;
        }
        finally
        {
            await stop.CancelAsync();
        }

        Task OpenAsync(int file, ChannelWriter<Task<Result<T>>> documents) => Task.Run(async () =>
        {
            try
            {
                await foreach (var opened in inputs[file].OpenAsync(terminal, fetcher, telling.Columns, stopping)) await documents.WriteAsync(Task.Run(() => ReadOneAsync(inputs[file], file, opened, then), stopping), stopping);
                documents.Complete();
            }
            catch (Exception reason) when (documents.TryComplete(reason))
            {
                // Whoever reads the documents meets it there.
            }
        }, stopping);
    }

    private async Task<Result<T>> ReadOneAsync<T>(Input input, int file, DocumentResult result, Func<SourceText, Reading, T> then)
        where T : class
    {
        if (result is not DocumentResult.Opened opened) return new Result<T>(input.Called, file, null, (DocumentResult.Refused)result);
        var source = telling.Of(opened.Source);
        if (telling.By is { } by) source = source with { Collected = source.Collected is { } fetched ? fetched with { By = by } : input.Collected(opened.Where, by) };
        return new Result<T>(opened.Where == input.Called ? input.Given : opened.Where, file, then(source, (await analyst).Read(source)), null);
    }
}
