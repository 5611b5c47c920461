<#include "header.ftl"><article><h1>${content.title?html}</h1>
<p><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("d MMMM yyyy")}</time></p>
${content.body}
<ul><#list content.tags as t><li><a href="/tags/${t}.html">${t}</a></li></#list></ul>
<nav><#if content.previousContent??><a href="/${content.previousContent.uri}">${content.previousContent.title?html}</a></#if> <#if content.nextContent??><a href="/${content.nextContent.uri}">${content.nextContent.title?html}</a></#if></nav>
</article><#include "footer.ftl">
