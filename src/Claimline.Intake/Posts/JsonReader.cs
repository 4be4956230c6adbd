using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Claimline.Intake.Posts;

/// <summary>Posts of JSON lines, of a JSON list, or of lists anywhere within JSON, as in Telegram's exports, one at a time: the file is never held as a whole.</summary>
/// <remarks>An object is a post where it has the fields of one, and so are all that stand beside it; what any other object holds is looked through.</remarks>
internal sealed class JsonReader(ByteWindow window, string where, PostColumns columns)
{
    // The library's own words quote the line that it stumbled over.
    private const string MediaType = "application/json", NoJson = "it is not valid JSON";
    private const int LargestRecord = 16 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, AllowTrailingCommas = true, MaxDepth = 64, CommentHandling = JsonCommentHandling.Disallow };

    // What encloses the place that was read to: true for a list.
    private readonly Stack<bool> open = new();
    private JsonReaderState state = new(Options);

    // How many such enclose the posts, once the first was found; in the objects around them, the name that came last and the channel.
    private int? depth;
    private string? property, channel;
    private int records;

    private enum Step { More, Record, Ended, Broken }

    /// <summary>Whether the beginning of a file shows a post.</summary>
    public static bool Shows(ReadOnlySpan<byte> head, PostColumns columns)
    {
        var reader = new JsonReader(new ByteWindow(Stream.Null, head), "", columns);
        reader.Next();
        return reader.depth is not null;
    }

    public async IAsyncEnumerable<DocumentResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var any = false;
        await window.FillAsync(cancellation).ConfigureAwait(false);
        if (window.Span.StartsWith("\uFEFF"u8)) window.Skip(3);
        while (Next() is var (step, record) && step != Step.Ended)
        {
            if (step == Step.More && window.Length <= LargestRecord)
            {
                await window.FillAsync(cancellation).ConfigureAwait(false);
                continue;
            }
            records++;
            var goesOn = step == Step.Record || (step == Step.Broken && await PassAsync(cancellation).ConfigureAwait(false));
            if ((step == Step.Record ? Post(record) : Refusal(step, goesOn)) is not { } result) continue;
            any = true;
            yield return result;
            if (!goesOn) break;
        }
        if (window.Failure is { } failure) yield return new DocumentResult.Refused(IntakeProblems.Unreadable(where, failure));
        else if (!any) yield return new DocumentResult.Refused(IntakeProblems.NoPosts(where));
    }

    private DocumentResult? Post(ReadOnlyMemory<byte> record)
    {
        try
        {
            return JsonPost.Read(record, columns, channel)?.ToDocument(record, where, MediaType, records);
        }
        catch (Exception reason) when (reason is JsonException or InvalidOperationException or FormatException)
        {
            return Refusal(Step.Broken, goesOn: true);
        }
    }

    private DocumentResult.Refused Refusal(Step step, bool goesOn)
    {
        var here = $"{where}: post {records}";
        return new DocumentResult.Refused(step == Step.More ? IntakeProblems.NoPost(here, PostRecord.Longest) : goesOn ? IntakeProblems.Damaged(here, NoJson) : IntakeProblems.LostPlace(here));
    }

    /// <summary>Reads on to the end of the next post.</summary>
    private (Step Step, ReadOnlyMemory<byte> Record) Next()
    {
        var before = new Utf8JsonReader(window.Span, window.Ended, state);
        var reader = before;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    var from = (int)reader.TokenStartIndex;
                    if (depth != open.Count && !Tell(window.Span[from..])) return Stop(before, Step.More);
                    if (depth == open.Count)
                    {
                        if (!reader.TrySkip()) return Stop(before, Step.More);
                        var record = window.Slice(from, (int)reader.BytesConsumed - from).ToArray();
                        Keep(reader);
                        return (Step.Record, record);
                    }
                }
                See(ref reader);
                before = reader;
            }
            return Stop(before, window.Ended ? Step.Ended : Step.More);
        }
        catch (Exception reason) when (reason is JsonException or InvalidOperationException)
        {
            return Stop(before, Step.Broken);
        }

        (Step, ReadOnlyMemory<byte>) Stop(Utf8JsonReader reader, Step step)
        {
            Keep(reader);
            return (step, default);
        }
    }

    /// <summary>Tells whether posts stand as deep as an object that begins here; false where more of it is to be seen for that.</summary>
    private bool Tell(ReadOnlySpan<byte> json)
    {
        var (fits, isWhole) = JsonPost.Fits(json, columns, textAlone: open.Count <= 1);
        if (fits) depth = open.Count;
        return fits || isWhole || window.Ended || json.Length >= DocumentKinds.HeadLength;
    }

    private void See(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                property = reader.GetString();
                break;
            case JsonTokenType.String when property == "name":
                channel = reader.GetString();
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                open.Push(reader.TokenType == JsonTokenType.StartArray);
                if (reader.TokenType == JsonTokenType.StartObject) channel = null;
                property = null;
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                open.Pop();
                if (depth > open.Count) depth = null;
                break;
        }
    }

    private void Keep(Utf8JsonReader reader)
    {
        state = reader.CurrentState;
        window.Skip((int)reader.BytesConsumed);
    }

    /// <summary>Passes over what is broken: a line, or an item of a list. False where its end cannot be told.</summary>
    private async Task<bool> PassAsync(CancellationToken cancellation)
    {
        if (open.Count == 0)
        {
            window.Skip(window.Length - window.Span.TrimStart(" \t\r\n"u8).Length);
            await window.NextLineAsync(cancellation).ConfigureAwait(false);
            state = new JsonReaderState(Options);
            return true;
        }
        while (open.Peek())
        {
            if (BrokenItem.Blank(window.Writable)) return true;
            if (window.Ended || window.Length > LargestRecord) return false;
            await window.FillAsync(cancellation).ConfigureAwait(false);
        }
        return false;
    }
}
