import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
const QUARREL = readFileSync("browser/quarrel.txt","utf8");
const b = await chromium.launch({executablePath:"/usr/bin/chromium",chromiumSandbox:false});
const page = await (await b.newContext({viewport:{width:1280,height:800}})).newPage();
await page.goto("http://127.0.0.1:8731/");
await page.getByRole("textbox",{name:"News article"}).fill(QUARREL);
await page.getByRole("button",{name:"Read it"}).click();
const actors=page.getByRole("region",{name:"Actors",exact:true});
await actors.getByRole("radio",{name:"Table",exact:true}).check({force:true});
await actors.getByText(/\d+ relations/).click();
await actors.getByRole("button", { name: /^Osei accuses/ }).click();
const ev=page.getByRole("region",{name:"Evidence"});
const proof=ev.locator(".proofs > li").last();
await proof.getByRole("button",{name:"Link",exact:true}).click();
const link=await page.getByRole("dialog").getByRole("textbox",{name:"Link"}).inputValue();
console.log(link.length);
for (const [w,h] of [[1280,800],[390,800]]) {
 const o=await (await b.newContext({viewport:{width:w,height:h}})).newPage();
 await o.goto(link); await o.waitForTimeout(4000);
 console.log(w, await o.evaluate(()=>{const r=document.querySelector(".evidence")?.getBoundingClientRect(); return [r?.top,r?.height,scrollY,document.documentElement.scrollHeight, document.querySelector("#actors-pane")?.scrollTop, document.querySelectorAll(".bit.lit").length, document.querySelectorAll(".proofs li.picked").length]}));
 await o.screenshot({path:`/tmp/rel-${w}.png`});
}
await b.close();
