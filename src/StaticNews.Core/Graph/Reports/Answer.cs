using System.Buffers;
using System.Text;
using System.Text.Json;

namespace StaticNews.Graph.Reports;

/// <summary>An answer of the graph that can be read by people and by programs.</summary>
internal abstract class Answer
{
    /// <summary>The answer as text, ending with a line feed.</summary>
    public string In(AnswerForm form)
    {
        if (!form.Json)
        {
            TextPage page = new(form.Width);
            Write(page);
            return page.ToString();
        }

        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, GraphJson.Options with { Indented = true }))
        {
            Write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Writes plain text.</summary>
    protected abstract void Write(TextPage page);

    /// <summary>Writes one JSON object.</summary>
    protected abstract void Write(Utf8JsonWriter json);
}
