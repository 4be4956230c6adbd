using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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
internal sealed partial class KeptJson : JsonSerializerContext
{
    public static JsonTypeInfo<T> ToRead<T>() => (JsonTypeInfo<T>)Lenient.Options.GetTypeInfo(typeof(T));

    private static void NothingIsRequired(JsonTypeInfo type)
    {
        foreach (var property in type.Properties) property.IsRequired = false;
    }

    // What is generated writes, and starts fast. It cannot read what an older version wrote: it sets every property that is missing to
    // null, over the default that the model gives.
    private static class Lenient
    {
        public static readonly JsonSerializerOptions Options = new(Default.Options)
        {
            Converters = { new JsonStringEnumConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NothingIsRequired } },
        };
    }
}
