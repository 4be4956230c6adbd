using System.Text.Json.Serialization;

namespace Claimline.Ledger.Kept;

/// <summary>
/// The JSON inside the log. It follows the model of a reading by itself: a property that is new is missing in old entries and then has
/// its default, one that is gone is passed over. Properties are not renamed, for old entries stay.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    Converters = [typeof(SpanConverter), typeof(TraceConverter), typeof(PartialDateConverter)])]
[JsonSerializable(typeof(KeptDocument))]
[JsonSerializable(typeof(KeptReading))]
[JsonSerializable(typeof(KeptDecision))]
internal sealed partial class KeptJson : JsonSerializerContext;
