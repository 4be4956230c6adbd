using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Claimline.Intake.Posts;

/// <summary>Posts of JSON lines, of a JSON list, or of a Telegram export, one at a time: the file is never held as a whole.</summary>
internal sealed class JsonReader(Stream stream, string where, PostColumns columns)
{
    // The library's own words quote the line that it stumbled over.
    private const string MediaType = "application/json", NoJson = "it is not valid JSON";
    private const int LargestRecord = 16 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, MaxDepth = 64, CommentHandling = JsonCommentHandling.Disallow };

    private readonly ByteWindow window = new(stream);
    private JsonReaderState state = new(Options);

    // Where we are: in records of the file itself, or looking for "messages" in an export.
    private string? channel, property;
    private int records;
    private int? listDepth;
    private readonly Stack<bool> open = new();

    private enum Step { More, Record, Ended, Broken }

    public async IAsyncEnumerable<DocumentResult> ReadAsync(bool isExport, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await window.FillAsync(cancellation).ConfigureAwait(false);
        if (window.Span.StartsWith("\uFEFF"u8)) window.Skip(3);
        if (!isExport) listDepth = 0;
        while (true)
        {
            var (step, record) = Next();
            if (step == Step.More)
            {
                if (window.Length > LargestRecord)
                {
                    yield return new DocumentResult.Refused(IntakeProblems.NoPost($"{where}: post {records + 1}", PostRecord.Longest));
                    yield break;
                }
                await window.FillAsync(cancellation).ConfigureAwait(false);
                continue;
            }
            if (step == Step.Ended) break;
            if (step == Step.Broken)
            {
                yield return new DocumentResult.Refused(IntakeProblems.Damaged($"{where}: post {records + 1}", NoJson));
                // Of JSON lines the next one can be read all the same.
                window.Skip(window.Length - window.Span.TrimStart(" \t\r\n"u8).Length);
                if (open.Count > 0 || !await window.NextLineAsync(cancellation).ConfigureAwait(false)) yield break;
                state = new JsonReaderState(Options);
                records++;
                continue;
            }
            records++;
            if (Post(record) is { } result) yield return result;
        }
        if (window.Failure is { } failure) yield return new DocumentResult.Refused(IntakeProblems.Unreadable(where, failure));
        else if (records == 0) yield return new DocumentResult.Refused(IntakeProblems.NoPosts(where));
    }

    private DocumentResult? Post(ReadOnlyMemory<byte> record)
    {
        try
        {
            return JsonPost.Read(record, columns, isMessage: listDepth > 0, channel)?.ToDocument(record, where, MediaType, records);
        }
        catch (Exception reason) when (reason is JsonException or InvalidOperationException or FormatException)
        {
            return new DocumentResult.Refused(IntakeProblems.Damaged($"{where}: post {records}", NoJson));
        }
    }

    /// <summary>Reads on to the end of the next record.</summary>
    private (Step Step, ReadOnlyMemory<byte> Record) Next()
    {
        try
        {
            var reader = new Utf8JsonReader(window.Span, window.Ended, state);
            while (true)
            {
                var before = reader;
                if (!reader.Read()) return Stop(before, window.Ended ? Step.Ended : Step.More);
                var inList = listDepth is { } depth && open.Count == depth + (open.Count > depth ? 1 : 0);
                if (reader.TokenType == JsonTokenType.StartObject && inList)
                {
                    var from = (int)reader.TokenStartIndex;
                    if (!reader.TrySkip()) return Stop(before, Step.More);
                    var record = window.Slice(from, (int)reader.BytesConsumed - from).ToArray();
                    Keep(reader);
                    return (Step.Record, record);
                }
                See(ref reader);
            }
        }
        catch (Exception reason) when (reason is JsonException or InvalidOperationException)
        {
            return (Step.Broken, default);
        }

        (Step, ReadOnlyMemory<byte>) Stop(Utf8JsonReader reader, Step step)
        {
            Keep(reader);
            return (step, default);
        }
    }

    private void See(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                property = reader.GetString();
                break;
            case JsonTokenType.String when property == "name" && listDepth is null:
                channel = reader.GetString();
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                if (reader.TokenType == JsonTokenType.StartArray && property == "messages" && listDepth is null) listDepth = open.Count;
                open.Push(reader.TokenType == JsonTokenType.StartArray);
                property = null;
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                open.Pop();
                if (listDepth > 0 && open.Count == listDepth) listDepth = null;
                break;
        }
    }

    private void Keep(Utf8JsonReader reader)
    {
        state = reader.CurrentState;
        window.Skip((int)reader.BytesConsumed);
    }
}
