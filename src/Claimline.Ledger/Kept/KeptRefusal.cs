namespace Claimline.Ledger.Kept;

/// <summary>What could not be read, as the log keeps it. Its bytes, where they are kept, are a document of that hash.</summary>
/// <param name="Path">The file, or null for a pipe.</param>
/// <param name="Part">Where in it.</param>
internal sealed record KeptRefusal(string? Path, string Part, string? Name, string Code, string Message, string? Sha256, Told Told, string? Columns)
{
    public static KeptRefusal Of(RefusedDocument refused) =>
        new(refused.Path, refused.Part, refused.Name, refused.Problem.Code, refused.Problem.Message, refused.Sha256, new Told(refused.Date, refused.Publisher, refused.Theatre), refused.Columns);

    /// <summary>What an entry says: that something was refused, or which refusals are closed.</summary>
    public static (KeptRefusal? Refusal, IReadOnlyList<long> Closes) Of(Content content) => content.Read(static (json, _) =>
    {
        if (json.TryGetProperty("closes", out var closes)) return ((KeptRefusal?)null, (IReadOnlyList<long>)[.. closes.EnumerateArray().Select(static e => e.GetInt64())]);
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        return (new KeptRefusal(Text("path"), Text("part") ?? "", Text("name"), Text("code")!, Text("message")!, Text("sha256"), Told.Read(json.GetProperty("told")), Text("columns")), []);
    });

    public static Content Closing(IReadOnlyList<long> refusals) => Content.Of(json =>
    {
        json.WriteStartArray("closes");
        foreach (var refusal in refusals) json.WriteNumberValue(refusal);
        json.WriteEndArray();
    });

    public Content ToContent() => Content.Of(json =>
    {
        if (Path is not null) json.WriteString("path", Path);
        if (Part.Length > 0) json.WriteString("part", Part);
        if (Name is not null) json.WriteString("name", Name);
        json.WriteString("code", Code);
        json.WriteString("message", Message);
        if (Sha256 is not null) json.WriteString("sha256", Sha256);
        Told.Write(json);
        if (Columns is not null) json.WriteString("columns", Columns);
    });
}
